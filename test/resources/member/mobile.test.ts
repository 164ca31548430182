import { inFull, inShort, isSameNumber } from "../../../provider/resources/member/mobile";

it.each([
  ["13800138000", "+86 13800138000"],
  ["138-0013-8000", "+86 13800138000"],
  ["86-13800138000", "+86 13800138000"],
  ["+8613800138000", "+86 13800138000"],
  ["+86 13800138000", "+86 13800138000"],
  ["+86-138 0013 8000", "+86 13800138000"],
  ["+14155550100", "+1 4155550100"],
  ["+1 415-555-0100", "+1 4155550100"],
  ["+85251234567", "+852 51234567"],
  ["+852 51234567", "+852 51234567"],
  ["+4915112345678", "+49 15112345678"],
])("%s is %s, and stays it", (written, kept) => {
  expect(inFull(written)).toBe(kept);
  expect(inFull(kept)).toBe(kept);
  expect(isSameNumber(written, kept)).toBe(true);
});

it("another country code or another digit is another number", () => {
  expect(isSameNumber("+86 13800138000", "+852 13800138000")).toBe(false);
  expect(isSameNumber("13800138000", "13800138001")).toBe(false);
});

it.each([
  ["13800138000", "+8613800138000"],
  ["+86 13800138000", "+8613800138000"],
  ["+852 51234567", "+85251234567"],
  // Written together it would be a number of another country: Fiji has 679.
  ["+67 95550100", "+67 95550100"],
])("%s is shown as %s, and means the same", (kept, shown) => {
  expect(inShort(kept)).toBe(shown);
  expect(isSameNumber(shown, kept)).toBe(true);
});
