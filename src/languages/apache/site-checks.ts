import type { ValueChecks, ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What httpd minds of a site: where it listens, what it encrypts with, and how its folders are shown. */
export const SITE_CHECKS: ValueChecks = {
  addicon: iconFault,
  addiconbytype: iconFault,
  addiconbyencoding: iconFault,
  sslciphersuite: cipherFault,
  sslproxyciphersuite: cipherFault,
  "<virtualhost": (words) => words.map(hostFault).find(Boolean),
};

/** An icon with a text beside it stands between brackets, as one word. */
function iconFault([at]: readonly Word[]): ValueFault {
  return at && /^\([^)]*$/.test(at.value)
    ? { at, says: `has ${at.value}, whose ( nothing closes; write such as (TXT,/icons/text.gif), without blanks.` }
    : undefined;
}

/** Two words are a protocol and its ciphers. */
function cipherFault([at, ciphers]: readonly Word[]): ValueFault {
  return at && ciphers && !/^(?:SSL|TLSv1\.3)$/.test(at.value)
    ? {
        at,
        says: `has ${at.value} before its ciphers, where Apache takes SSL or TLSv1.3; write ciphers without blanks.`,
      }
    : undefined;
}

/** A name that does not resolve is the host's matter. */
function hostFault(at: Word): ValueFault {
  const { value } = at;
  if (/^\d+$/.test(value)) return { at, says: `has ${value} as an address; write *:${value}, without a blank.` };
  if (/^:\d/.test(value)) return { at, says: `has no address before ${value}; write *${value}.` };
  if (/^\[(?![^\]]*\](?:$|:))/.test(value))
    return { at, says: `has the address ${value}; write such as [2001:db8::1]:443, with both brackets.` };
  const port = /:(\d+)$/.exec(value)?.[1];
  return port !== undefined && (Number(port) < 1 || Number(port) > 65_535)
    ? { at, says: `has the port ${port}; write one from 1 to 65535.` }
    : undefined;
}
