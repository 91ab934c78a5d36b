"""Figures that are measured, each as a ratio in one run."""
