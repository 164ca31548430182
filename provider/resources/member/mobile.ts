/** Mobile numbers, in the forms in which people write them. */

export interface MobileNumber {
  /** Without its plus sign. */
  readonly countryCode: string;
  /** Without blanks and hyphens. */
  readonly number: string;
}

/** What was written without a country code has that of mainland China. */
const CHINA = "86";
/** A mobile number of mainland China, which has eleven digits, behind its country code. */
const WITH_CHINA = /^86(1\d{10})$/;
/** Country codes by E.164, of which none begins another: with one digit, with two, and all others with three. */
const COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** The parts of `+86 13800000000`, `+86-138-0000-0000`, `+8613800000000` or `13800000000`. */
export function partsOf(mobile: string): MobileNumber {
  const international = mobile.startsWith("+");
  const apart = /^\+(\d+)[ -](.+)$/.exec(mobile);
  if (apart !== null) return { countryCode: apart[1] ?? "", number: digitsOf(apart[2] ?? "") };
  const digits = digitsOf(mobile);
  if (!international) return { countryCode: CHINA, number: WITH_CHINA.exec(digits)?.[1] ?? digits };
  const countryCode = COUNTRY_CODE.exec(digits)?.[0] ?? "";
  return { countryCode, number: digits.slice(countryCode.length) };
}

/** The form that is kept and sent: `+86 13800000000`. */
export function inFull(mobile: string): string {
  const { countryCode, number } = partsOf(mobile);
  return `+${countryCode} ${number}`;
}

/** The form in which it is declared and shown: `+8613800000000`, where that says the same (E.164). */
export function inShort(mobile: string): string {
  const short = inFull(mobile).replace(" ", "");
  return isSameNumber(short, mobile) ? short : mobile;
}

/** However the two are written. */
export function isSameNumber(a: string, b: string): boolean {
  return inFull(a) === inFull(b);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
