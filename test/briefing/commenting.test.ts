import { expect, test } from "vitest";
import { isComment, isReportedComment } from "../../src/briefing/commenting.ts";

test.each([
  ["The senator weighed in on the strike on Monday."],
  ["A singer took to Instagram on Monday to thank the firemen."],
  ["Radio host Roy Bell spoke to the president on Monday."],
  ["The senator blasted the ruling as grotesque."],
  ["The minister dismissed fears of a shortage."],
  ["Mayor Ann Lee criticised the police on his show."],
  ["The mayor took a swipe at the harbour master on Monday."],
  ["A clip of a cow on a ferry has gone viral."],
  ["Fans erupted on Sunday when the cup came home."],
  ["A funny anecdote about the late bishop was told again on Friday."],
])("a comment: %s", (sentence) => {
  expect(isComment(sentence)).toBe(true);
});

test.each([
  ["Three countries want to host the cup in 2027."],
  ["The ship dropped its anchor near the cape on Monday."],
  ["The court dismissed the suit against the bank."],
  ["A tornado ripped through the town and slammed into a school."],
  ["Firemen responded to a blaze near the harbour."],
  ["Two people died on Friday after a powerful storm slammed the eastern coast."],
  ["A jury has decided how much the town is to be paid by Roy Bell, the radio host and owner of a ferry."],
  ["The council voted for the bridge on Monday."],
])("news: %s", (sentence) => {
  expect(isComment(sentence)).toBe(false);
});

test("a report of a view is a comment, a report of a deed in quoted words is none", () => {
  const view = "Ann Lee said on Sunday that her rival “has no sway” in the town he took.";
  expect(isReportedComment(view)).toBe(true);
  expect(isComment(view)).toBe(false);
  expect(isReportedComment("Rep. Ann Lee said on Sunday that the envoy pleased nobody he met.")).toBe(true);
  expect(isReportedComment("The actor died of “acute effects”, the examiner said on Friday.")).toBe(false);
});
