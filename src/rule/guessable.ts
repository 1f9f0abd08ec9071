/** Whether a password is empty, the user's own name, or one that stands in manuals. */
export function isGuessable(user: string, password: string): boolean {
  return password === "" || password === user || GUESSED.has(password.toLowerCase());
}

const GUESSED: ReadonlySet<string> = new Set([
  "123",
  "1234",
  "12345",
  "123456",
  "admin",
  "admin123",
  "changeme",
  "haproxy",
  "pass",
  "password",
  "secret",
  "stats",
  "thepassword",
]);
