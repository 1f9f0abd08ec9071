import {
  Node,
  SyntaxKind,
  type InterfaceDeclaration,
  type JSDoc,
  type PropertySignature,
  type Type,
  type TypeNode,
  type TypeReferenceNode,
} from "ts-morph";
import type { JsonSchema } from "./json-schema.ts";

/** A closed object with the properties of an interface. Doc comments are its descriptions; a property without one is an error. */
export function schemaOfInterface(declaration: InterfaceDeclaration): JsonSchema {
  const properties = propertiesOf(declaration);
  return {
    description: described(declaration, declaration.getName()),
    type: "object",
    properties: Object.fromEntries(properties.map((each) => [nameOf(each), schemaOfProperty(each)])),
    required: properties.filter((each) => !each.hasQuestionToken()).map(nameOf),
    additionalProperties: false,
  };
}

/** Inherited ones first. */
function propertiesOf(declaration: InterfaceDeclaration): readonly PropertySignature[] {
  const bases = declaration.getBaseDeclarations().filter(Node.isInterfaceDeclaration);
  return [...bases.flatMap(propertiesOf), ...declaration.getProperties()];
}

function schemaOfProperty(property: PropertySignature): JsonSchema {
  const where = `${property.getParentIfKindOrThrow(SyntaxKind.InterfaceDeclaration).getName()}.${property.getName()}`;
  const type = property.getTypeNodeOrThrow(`${where} has no type.`);
  return { ...schemaOf(type), description: described(property, where) };
}

function schemaOf(node: TypeNode): JsonSchema {
  if (Node.isTypeOperatorTypeNode(node)) return schemaOf(node.getTypeNode());
  if (Node.isArrayTypeNode(node)) return { type: "array", items: schemaOf(node.getElementTypeNode()) };
  if (!Node.isTypeReference(node)) return schemaOfType(node.getType());
  const [first, second] = node.getTypeArguments();
  const name = node.getTypeName().getText();
  if (name === "Readonly" && first) return schemaOf(first);
  if (name === "Record" && second) return { type: "object", additionalProperties: schemaOf(second) };
  return schemaOfName(node);
}

/** What a name is declared as says more than its type: an interface has docs, an alias bounds. */
function schemaOfName(node: TypeReferenceNode): JsonSchema {
  const symbol = node.getTypeName().getSymbolOrThrow();
  const [declaration] = (symbol.getAliasedSymbol() ?? symbol).getDeclarations();
  if (Node.isInterfaceDeclaration(declaration)) return schemaOfInterface(declaration);
  if (!Node.isTypeAliasDeclaration(declaration)) return schemaOfType(node.getType());
  const tags = new Map(declaration.getJsDocs().flatMap(tagsOf));
  const [minimum, pattern] = [tags.get("minimum"), tags.get("pattern")];
  return {
    ...schemaOf(declaration.getTypeNodeOrThrow()),
    ...(minimum !== undefined && { type: "integer", minimum: Number(minimum) }),
    ...(pattern !== undefined && { pattern }),
  };
}

function schemaOfType(type: Type): JsonSchema {
  const types = type.isUnion() && !type.isBoolean() ? type.getUnionTypes() : [type];
  const literals = types.map((each) => each.getLiteralValue()).filter(isPlain);
  const names = types.map((each) => each.getText());
  if (literals.length === 0) return { type: names.length === 1 ? names.join() : names };
  const [only, ...others] = literals;
  return only !== undefined && others.length === 0 ? { const: only } : { enum: literals };
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
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
