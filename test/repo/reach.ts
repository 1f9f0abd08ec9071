import ts from "typescript";

/** The top-level declarations of a folder of a program, and which of them its files use. */
export class Reach {
  readonly #names = new Map<ts.Node, string>();
  readonly #checker: ts.TypeChecker;

  /** @param nameOf the path of a file as it is named, undefined for a file whose declarations are not looked at */
  constructor(program: ts.Program, nameOf: (file: ts.SourceFile) => string | undefined) {
    this.#checker = program.getTypeChecker();
    for (const file of program.getSourceFiles()) {
      const path = nameOf(file);
      for (const declaration of path === undefined ? [] : declarationsOf(file))
        this.#names.set(declaration, `${path ?? ""} ${declaration.name?.getText() ?? ""}`);
    }
  }

  /** The declarations, as their path and name. */
  names(): readonly string[] {
    return [...this.#names.values()];
  }

  /** What some files use, and what that uses in turn. */
  fromFiles(files: readonly ts.SourceFile[]): ReadonlySet<string> {
    return this.#closure(files.flatMap((file) => this.#used(file)));
  }

  /** Some declarations, and what they use. */
  fromNames(names: readonly string[]): ReadonlySet<string> {
    return this.#closure([...this.#names].filter(([, name]) => names.includes(name)).map(([node]) => node));
  }

  #closure(roots: readonly ts.Node[]): ReadonlySet<string> {
    const reached = new Set(roots);
    // A set goes on to what is added while it is walked.
    for (const node of reached) for (const used of this.#used(node)) reached.add(used);
    return new Set([...reached].map((node) => this.#names.get(node) ?? ""));
  }

  #used(node: ts.Node): readonly ts.Node[] {
    return identifiersIn(node)
      .flatMap((identifier) => this.#symbolsOf(identifier))
      .flatMap((symbol) => symbol.declarations ?? [])
      .filter((declaration) => this.#names.has(declaration));
  }

  /** What an identifier stands for; in `{ name }` it is both the property and the value. */
  #symbolsOf(identifier: ts.Identifier): readonly ts.Symbol[] {
    const { parent } = identifier;
    const value = ts.isShorthandPropertyAssignment(parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(parent)
      : undefined;
    return [this.#checker.getSymbolAtLocation(identifier), value]
      .filter((symbol) => symbol !== undefined)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol));
  }
}

function identifiersIn(node: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each)) found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

function declarationsOf(file: ts.SourceFile): readonly ts.NamedDeclaration[] {
  return file.statements.flatMap((statement): readonly ts.NamedDeclaration[] => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations;
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return named ? [statement] : [];
  });
}
