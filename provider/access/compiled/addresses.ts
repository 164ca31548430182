/** The number that a version 4 address is; -1 when the text is none. Digit by digit: this is asked for every request. */
export function version4Number(text: string): number {
  let number = 0;
  let part = 0;
  let digits = 0;
  let parts = 0;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 46;
    if (code === 46) {
      if (digits === 0 || part > 255) return -1;
      number = number * 256 + part;
      part = 0;
      digits = 0;
      parts++;
    } else if (code >= 48 && code <= 57) {
      // A leading zero would be octal to some: no address.
      if (digits > 0 && part === 0) return -1;
      part = part * 10 + code - 48;
      if (++digits > 3) return -1;
    } else return -1;
  }
  return parts === 4 ? number : -1;
}
