"""What is measured: money, quantities and dates, each with its words, bounds and unit."""
