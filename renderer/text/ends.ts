/**
 * A text as head and tail, where the tail is what tells it from its like: `com.amazonaws.us-east-1` and `.sqs`. Where
 * room is short, the head is cut. Short texts are all head.
 */
export function ends(text: string): [head: string, tail: string] {
  if (text.length <= longestWhole) return [text, ''];
  const last = text.slice(0, -1).search(/[\s./:_-][^\s./:_-]*$/);
  const tailLength = text.length - last;
  const start = text[last] === ' ' ? last + 1 : last;
  const at = last > 0 && tailLength <= longestTail ? start : text.length - usualTail;
  return isLowSurrogate(text.charCodeAt(at))
    ? [text.slice(0, at - 1), text.slice(at - 1)]
    : [text.slice(0, at), text.slice(at)];
}

const longestWhole = 17;
const longestTail = 13;
const usualTail = 5;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
