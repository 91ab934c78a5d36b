// What the browser test asks of Apache Annotator: the words that a selector of ours finds, wherever it finds them.
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from "@apache-annotator/dom";

const matchers = {
  TextPositionSelector: createTextPositionSelectorMatcher,
  TextQuoteSelector: createTextQuoteSelectorMatcher,
};

export async function find(selector, scope) {
  const found = [];
  for await (const range of matchers[selector.type](selector)(scope)) found.push(range.toString());
  return found;
}
