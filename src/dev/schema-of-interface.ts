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

/** The schemas of the types that have a name, by their names. */
type Definitions = Map<string, JsonSchema>;

/**
 * A closed object with the properties of an interface, and the types that it is made of under `definitions`. Doc comments are its
 * descriptions; a property without one is an error. JSON leaves out what is undefined, so a property that may be is not required.
 */
export function schemaOfInterface(declaration: InterfaceDeclaration): JsonSchema {
  const definitions: Definitions = new Map();
  const schema = closedObject(declaration, definitions);
  return { ...schema, definitions: Object.fromEntries([...definitions].sort(byName)) };
}

function closedObject(declaration: InterfaceDeclaration, definitions: Definitions): JsonSchema {
  const properties = propertiesOf(declaration);
  return {
    description: described(declaration, declaration.getName()),
    type: "object",
    properties: Object.fromEntries(properties.map((each) => [nameOf(each), schemaOfProperty(each, definitions)])),
    required: properties.filter((each) => !mayBeAbsent(each)).map(nameOf),
    additionalProperties: false,
  };
}

/** Inherited ones first. */
function propertiesOf(declaration: InterfaceDeclaration): readonly PropertySignature[] {
  const bases = declaration.getBaseDeclarations().filter(Node.isInterfaceDeclaration);
  return [...bases.flatMap(propertiesOf), ...declaration.getProperties()];
}

function schemaOfProperty(property: PropertySignature, definitions: Definitions): JsonSchema {
  const where = `${property.getParentIfKindOrThrow(SyntaxKind.InterfaceDeclaration).getName()}.${property.getName()}`;
  const type = property.getTypeNodeOrThrow(`${where} has no type.`);
  return { ...schemaOf(type, definitions), description: described(property, where) };
}

function mayBeAbsent(property: PropertySignature): boolean {
  const type = property.getTypeNode();
  return property.hasQuestionToken() || (Node.isUnionTypeNode(type) && type.getTypeNodes().some(isUndefined));
}

function schemaOf(node: TypeNode, definitions: Definitions): JsonSchema {
  if (Node.isTypeOperatorTypeNode(node) || Node.isParenthesizedTypeNode(node))
    return schemaOf(node.getTypeNode(), definitions);
  if (Node.isArrayTypeNode(node)) return { type: "array", items: schemaOf(node.getElementTypeNode(), definitions) };
  if (Node.isUnionTypeNode(node))
    return schemaOfUnion(node.getTypeNodes(), definitions) ?? schemaOfType(node.getType());
  if (!Node.isTypeReference(node)) return schemaOfType(node.getType());
  const [first, second] = node.getTypeArguments();
  const name = node.getTypeName().getText();
  if (name === "Readonly" && first) return schemaOf(first, definitions);
  if (name === "Record" && second) return { type: "object", additionalProperties: schemaOf(second, definitions) };
  return schemaOfName(node, definitions);
}

/** Undefined for literals and keywords, whose type says as much. */
function schemaOfUnion(nodes: readonly TypeNode[], definitions: Definitions): JsonSchema | undefined {
  const present = nodes.filter((each) => !isUndefined(each));
  const [only, ...others] = present;
  if (only && others.length === 0) return schemaOf(only, definitions);
  return present.every(Node.isTypeReference)
    ? { anyOf: present.map((each) => schemaOf(each, definitions)) }
    : undefined;
}

function isUndefined(node: TypeNode): boolean {
  return node.getKind() === SyntaxKind.UndefinedKeyword;
}

/** What a name is declared as says more than its type: an interface has docs, an alias bounds. */
function schemaOfName(node: TypeReferenceNode, definitions: Definitions): JsonSchema {
  const symbol = node.getTypeName().getSymbolOrThrow();
  const [declaration] = (symbol.getAliasedSymbol() ?? symbol).getDeclarations();
  if (Node.isInterfaceDeclaration(declaration))
    return reference(declaration.getName(), () => closedObject(declaration, definitions), definitions);
  if (!Node.isTypeAliasDeclaration(declaration)) return schemaOfType(node.getType());
  const schema = schemaOf(declaration.getTypeNodeOrThrow(), definitions);
  if (!schema.anyOf) return { ...schema, ...boundsOf(declaration) };
  const name = declaration.getName();
  return reference(name, () => ({ description: described(declaration, name), ...schema }), definitions);
}

function reference(name: string, define: () => JsonSchema, definitions: Definitions): JsonSchema {
  if (!definitions.has(name)) definitions.set(name, define());
  return { $ref: `#/definitions/${name}` };
}

/** An alias tells by its tags what its type cannot. */
function boundsOf(alias: TypeAliasDeclaration): JsonSchema {
  const tags = new Map(alias.getJsDocs().flatMap(tagsOf));
  const [type, minimum, maximum, pattern] = ["asType", "minimum", "maximum", "pattern"].map((tag) => tags.get(tag));
  return {
    ...(type !== undefined && { type }),
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
