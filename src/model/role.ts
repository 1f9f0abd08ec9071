/** What the files are for. Rules about production do not judge a developer's set-up. */
export type Role = "production" | "staging" | "development";
