import {
  Node,
  SyntaxKind,
  type InterfaceDeclaration,
  type JSDoc,
  type PropertySignature,
  type TypeAliasDeclaration,
  type TypeNode,
  type TypeReferenceNode,
} from "ts-morph";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfType } from "./schema-of-type.ts";

/** Where a type is read. */
interface Scope {
  /** The schemas of the types that have a name, by their names; grows. */
  readonly definitions: Map<string, JsonSchema>;
  /** What the parameters of a generic type stand for here. */
  readonly bound: ReadonlyMap<string, Bound>;
}

interface Bound {
  /** As it stands in the name of a definition: `Number`. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/**
 * A closed object with the properties of an interface, and the types that it is made of under `definitions`. Doc comments are its
 * descriptions; a property without one is an error. JSON leaves out what is undefined, so a property that may be is not required.
 */
export function schemaOfInterface(declaration: InterfaceDeclaration): JsonSchema {
  const scope: Scope = { definitions: new Map(), bound: new Map() };
  const schema = closedObject(declaration, scope);
  return { ...schema, definitions: Object.fromEntries([...scope.definitions].sort(byName)) };
}

function closedObject(declaration: InterfaceDeclaration, scope: Scope): JsonSchema {
  const properties = propertiesOf(declaration);
  return {
    description: described(declaration, declaration.getName()),
    type: "object",
    properties: Object.fromEntries(properties.map((each) => [nameOf(each), schemaOfProperty(each, scope)])),
    required: properties.filter((each) => !mayBeAbsent(each)).map(nameOf),
    additionalProperties: false,
  };
}

/** Inherited ones first. */
function propertiesOf(declaration: InterfaceDeclaration): readonly PropertySignature[] {
  const bases = declaration.getBaseDeclarations().filter(Node.isInterfaceDeclaration);
  return [...bases.flatMap(propertiesOf), ...declaration.getProperties()];
}

function schemaOfProperty(property: PropertySignature, scope: Scope): JsonSchema {
  const where = `${property.getParentIfKindOrThrow(SyntaxKind.InterfaceDeclaration).getName()}.${property.getName()}`;
  const type = property.getTypeNodeOrThrow(`${where} has no type.`);
  return { ...schemaOf(type, scope), description: described(property, where) };
}

function mayBeAbsent(property: PropertySignature): boolean {
  const type = property.getTypeNode();
  return property.hasQuestionToken() || (Node.isUnionTypeNode(type) && type.getTypeNodes().some(isUndefined));
}

function schemaOf(node: TypeNode, scope: Scope): JsonSchema {
  if (Node.isTypeOperatorTypeNode(node) || Node.isParenthesizedTypeNode(node))
    return schemaOf(node.getTypeNode(), scope);
  if (Node.isArrayTypeNode(node)) return { type: "array", items: schemaOf(node.getElementTypeNode(), scope) };
  if (Node.isUnionTypeNode(node)) return schemaOfUnion(node.getTypeNodes(), scope) ?? schemaOfType(node.getType());
  if (!Node.isTypeReference(node)) return schemaOfType(node.getType());
  const [first, second] = node.getTypeArguments();
  const name = node.getTypeName().getText();
  if (name === "Readonly" && first) return schemaOf(first, scope);
  if (name === "Record" && second) return { type: "object", additionalProperties: schemaOf(second, scope) };
  return schemaOfName(node, scope);
}

/** Undefined for literals and keywords, whose type says as much. */
function schemaOfUnion(nodes: readonly TypeNode[], scope: Scope): JsonSchema | undefined {
  const present = nodes.filter((each) => !isUndefined(each));
  const [only, ...others] = present;
  if (only && others.length === 0) return schemaOf(only, scope);
  return present.every((each) => each.getKind() === SyntaxKind.TypeReference)
    ? { anyOf: present.map((each) => schemaOf(each, scope)) }
    : undefined;
}

function isUndefined(node: TypeNode): boolean {
  return node.getKind() === SyntaxKind.UndefinedKeyword;
}

/** What a name is declared as says more than its type: an interface has docs, an alias bounds. */
function schemaOfName(node: TypeReferenceNode, scope: Scope): JsonSchema {
  const symbol = node.getTypeName().getSymbolOrThrow();
  const parameter = scope.bound.get(symbol.getName());
  if (parameter) return parameter.schema;
  const [declaration] = (symbol.getAliasedSymbol() ?? symbol).getDeclarations();
  if (Node.isInterfaceDeclaration(declaration)) return schemaOfInstance(declaration, node, scope);
  if (!Node.isTypeAliasDeclaration(declaration)) return schemaOfType(node.getType());
  const schema = schemaOf(declaration.getTypeNodeOrThrow(), scope);
  if (!schema.anyOf) return { ...schema, ...boundsOf(declaration) };
  const name = declaration.getName();
  return reference(name, () => ({ description: described(declaration, name), ...schema }), scope);
}

/** A generic interface is defined once for each of what its parameters stand for: `SourcedNumber`. */
function schemaOfInstance(declaration: InterfaceDeclaration, node: TypeReferenceNode, scope: Scope): JsonSchema {
  const given = node.getTypeArguments().map((each) => ({ name: wordOf(each, scope), schema: schemaOf(each, scope) }));
  const bound = new Map(
    declaration.getTypeParameters().flatMap((each, index) => {
      const argument = given[index];
      return argument ? [[each.getName(), argument] as const] : [];
    }),
  );
  const name = [declaration.getName(), ...given.map((each) => each.name)].join("");
  return reference(name, () => closedObject(declaration, { ...scope, bound }), scope);
}

function wordOf(node: TypeNode, { bound }: Scope): string {
  const text = node.getText();
  return bound.get(text)?.name ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function reference(name: string, define: () => JsonSchema, { definitions }: Scope): JsonSchema {
  if (!/^[A-Z]\w*$/u.test(name)) throw new Error(`${name} is no name for a definition; declare what it is made of.`);
  if (!definitions.has(name)) definitions.set(name, define());
  return { $ref: `#/definitions/${name}` };
}

/** An alias tells by its tags what its type cannot. */
function boundsOf(alias: TypeAliasDeclaration): JsonSchema {
  const tags = new Map(alias.getJsDocs().flatMap(tagsOf));
  const [type, minimum, maximum, pattern] = ["asType", "minimum", "maximum", "pattern"].map((tag) => tags.get(tag));
  return {
    ...(type !== undefined && { type: type.includes(" ") ? type.split(" ") : type }),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
    ...(pattern !== undefined && { pattern }),
  };
}

function nameOf(property: PropertySignature): string {
  return property.getName().replaceAll('"', "");
}

function described(node: { getJsDocs(): JSDoc[] }, where: string): string {
  const text = node.getJsDocs().at(-1)?.getDescription().trim().replaceAll(/\s+/g, " ") ?? "";
  if (!text.endsWith("."))
    throw new Error(`${where} needs a doc comment that ends in a full stop: it describes the JSON.`);
  return text;
}

function tagsOf(doc: JSDoc): readonly (readonly [string, string])[] {
  return doc.getTags().map((tag) => [tag.getTagName(), tag.getCommentText() ?? ""]);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
