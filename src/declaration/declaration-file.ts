/** The declaration of a checkout, or why it cannot be told which one is meant. */
export type DeclarationFile = { readonly path: string } | { readonly error: string };

/** Finds `punchlist.yaml` or `punchlist.yml` among the paths of a checkout's top folder. */
export function findDeclaration(paths: readonly string[]): DeclarationFile | undefined {
  const [path, other] = DECLARATION_NAMES.filter((name) => paths.includes(name));
  if (path === undefined) return undefined;
  return other === undefined ? { path } : { error: `${path} and ${other} stand side by side; keep one of them.` };
}

/** What a declaration is called. */
export const DECLARATION_NAMES = ["punchlist.yaml", "punchlist.yml"];
