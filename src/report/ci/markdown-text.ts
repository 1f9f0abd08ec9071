/** A text in which Markdown finds nothing to mark up, to link, to embed or to mention. */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]#|~<>&$]/g, "\\$&")
      // A number or a dash would begin a list.
      .replace(/^(\d*)([-+.])(?= )/, "$1\\$2")
      .replace(/:(?=\/\/)/g, "\\:")
      // A comment parts what GitHub and GitLab take for a person or an issue after they have read the markup.
      .replace(/@(?=[\p{L}\p{N}_-])/gu, "@<!-- -->")
      .replace(/#(?=[\p{L}\p{N}])/gu, "#<!-- -->")
  );
}

/** A text as code, whatever backticks it holds. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") || text.trim() === "" ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}
