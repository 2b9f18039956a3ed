// Sets texts: the one of a field, or those anywhere in lists and maps that name something.
import { isNode, isScalar, type Node, type Scalar } from 'yaml';
import { child } from '../fieldReferences.ts';
import type { FieldPath } from '../frontMatter/yamlPlaces.ts';
import { addField } from './addField.ts';
import { inlineItems } from './printYaml.ts';
import { insertion, type Splice } from './Splice.ts';
import { afterColon, type Change, type Data, endOf, isBlank, pairOf, startOf } from './YamlText.ts';

/** Sets the text of a field, or adds the field. */
export function setText(field: string, value: string): Change {
  return (yaml) => {
    const data = { ...yaml.data, [field]: value };
    const pair = pairOf(yaml.root, field);
    if (pair === undefined) return { splices: addField(yaml, { [field]: value }, 'inline'), data };
    if (yaml.data[field] === value) return { splices: [], data };
    if (isBlank(pair.value))
      return { splices: [insertion(afterColon(yaml.text, pair), ` ${inlineItems([value])}`)], data };
    if (isScalar(pair.value)) return { splices: [replaced(yaml.text, pair.value, value)], data };
    return {
      ...yaml.placeOf([field]),
      field,
      message: `\`${field}\` holds more than one text, so it is not replaced.`,
      hint: 'Change it by hand.',
      severity: 'error',
    };
  };
}

/** Replaces one text by another wherever it is the whole value at one of these paths. */
export function replaceTexts(paths: readonly FieldPath[], value: string): Change {
  return (yaml) => {
    const nodes = paths.map((path) => yaml.root?.getIn(path, true)).filter(isScalarNode);
    return {
      splices: nodes.map((node) => replaced(yaml.text, node, value)),
      data: paths.reduce((data, path) => withText(data, path, value) as Data, yaml.data),
    };
  };
}

function isScalarNode(node: unknown): node is Scalar & Node {
  return isNode(node) && isScalar(node);
}

function withText(data: unknown, [first, ...rest]: FieldPath, value: string): unknown {
  if (first === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(first), withText(data[Number(first)], rest, value));
  return { ...(data as Data), [first]: withText(child(data, String(first)), rest, value) };
}

// A block of text ends with the line, and so has to what stands in its place.
function replaced(text: string, node: Scalar & Node, value: string): Splice {
  const [start, end] = [startOf(node), endOf(node)];
  const lineEnd = text[end - 1] === '\n' ? '\n' : '';
  return { start, end, text: inlineItems([value], node.type as Scalar.Type) + lineEnd };
}
