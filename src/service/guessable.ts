/** Whether a password is empty, the user's own name, one that stands in manuals, or what stands for one that was never filled in. */
export function isGuessable(user: string, password: string): boolean {
  return password === "" || password === user || GUESSED.has(password.toLowerCase()) || NEVER_FILLED_IN.test(password);
}

/** `xxxxxxxx` and `STATS_PASSWORD`. */
const NEVER_FILLED_IN = /^(?:(.)\1*|(?:[A-Z]{1,20}_){0,5}(?:PASS|PASSWORD|PASSWD|PWD|SECRET)(?:_HERE)?)$/;

const GUESSED: ReadonlySet<string> = new Set(
  "000000 111111 123 123123 1234 12345 123456 1234567 12345678 123456789 654321 abc123 admin admin1 admin123 administrator bar changeit changeme default demo dev example foo foobar guest haproxy letmein login manager monitor monitoring mypass mypassword nginx operator p@ssw0rd pass pass123 passw0rd password password1 password123 plone qwerty root s3cret secret secret123 statistics stats supervisor temp test test123 testing thepassword toor user user123 username welcome your_password yourpassword zope".split(
    " ",
  ),
);
