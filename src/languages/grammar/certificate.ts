/** The days from and to which a certificate counts, as `2026-11-29`. */
export interface Validity {
  readonly notBefore: string;
  readonly notAfter: string;
}

/** When each certificate of a PEM file counts, in the order of the file; the first is the server's own. */
export function validities(text: string): readonly Validity[] {
  return [...text.matchAll(CERTIFICATE)].slice(0, MOST).flatMap(([, body = ""]) => {
    const [, from, to] = VALIDITY.exec(decoded(body)) ?? [];
    return from === undefined || to === undefined ? [] : [{ notBefore: dayOf(from), notAfter: dayOf(to) }];
  });
}

const CERTIFICATE = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]{1,20000})-----END/g;

/** A chain has a handful; a store of a distribution has hundreds. */
const MOST = 500;

/** Two times side by side, as a certificate's validity is written: with two digits of the year until 2049, with four from 2050 on. */
const VALIDITY = /\x30.(\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)(\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)/s;

function dayOf(time: string): string {
  const digits = time.slice(2, -1);
  const full = digits.length === 12 ? (Number(digits.slice(0, 2)) < 50 ? "20" : "19") + digits : digits;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 as a text of one character a byte. */
function decoded(base64: string): string {
  const bytes: string[] = [];
  let bits = 0;
  let count = 0;
  for (const character of base64) {
    const six = ALPHABET.indexOf(character);
    if (six < 0) continue;
    bits = ((bits << 6) | six) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push(String.fromCharCode((bits >> count) & 0xff));
  }
  return bytes.join("");
}
