import assert from 'node:assert/strict';
import { answerBatch } from '../../../electron/cli/batch';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { RequestWords } from '../../../shared/routing/names/parseRequest';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import type { Random } from '../../support/generate/random';
import { mutated, mutatedJson } from '../hostile/mutate';
import { ofSchema } from '../hostile/ofSchema';
import { hostileText } from '../hostile/text';
import { target } from '../target';

const network = sampleNetwork();
const names = [
  ...network.instances.keys(),
  ...network.networkInterfaces.keys(),
  ...network.subnets.keys(),
  ...network.vpcEndpoints.keys(),
  '10.20.34.17',
  's3',
  'sqs@us-east-1',
  'internet',
  'on-premises:192.168.0.9',
  'example.com',
  '10.0.0.9',
];

/** Words that ask for anything: an answer or an error of the contract, and an answer that JSON can hold. */
export const requests = target<RequestWords>({
  name: 'requests',
  make: (random) => words(random),
  check(asked) {
    const answered = askQuestion(network, asked);
    if (!answered.ok) return answered.error.code;
    const text = JSON.stringify(answered.value);
    assert.ok(text.startsWith('{"kind":'));
    return text.length;
  },
});

function words(random: Random): RequestWords {
  const shaped = RequestWords.safeParse({
    ...(ofSchema(RequestWords, random, 0) as RequestWords),
    ...(random.below(4) > 0 && { from: name(random) }),
    ...(random.below(4) > 0 && { to: name(random) }),
    ...(random.below(2) > 0 && { protocol: 'tcp', port: 443, sourcePort: undefined }),
  });
  return shaped.success ? shaped.data : { from: name(random), to: hostileText(random) };
}

function name(random: Random): string {
  return names[random.below(names.length)] ?? 's3';
}

const soundLine = { id: 'sound', from: '10.20.34.17', to: 's3' };
const [soundAnswer] = answerBatch(network, JSON.stringify(soundLine));

/** A file of requests: each line has its answer on a line of its own, and a bad one harms no other. */
export const batches = target<string[]>({
  name: 'batches',
  make: (random) => [
    ...Array.from({ length: random.below(4) }, () => line(random)),
    JSON.stringify(soundLine),
  ],
  check(lines) {
    const asked = lines
      .join('\n')
      .split('\n')
      .filter((each) => each.trim() !== '');
    const answers = [...answerBatch(network, lines.join('\n'))];
    assert.equal(answers.length, asked.length);
    for (const answer of answers) {
      assert.equal(answer.split('\n').length, 2, 'an answer is not one line');
      assert.equal(typeof JSON.parse(answer), 'object');
    }
    assert.equal(answers.at(-1), soundAnswer);
    return answers.length;
  },
});

function line(random: Random): string {
  const request = { ...words(random), id: random.below(2) === 0 ? hostileText(random) : 7 };
  return random.below(2) === 0
    ? mutatedJson(JSON.stringify(request), random)
    : JSON.stringify(mutated(request, random));
}
