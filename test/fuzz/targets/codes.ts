import { toCode } from '../../../shared/export/code/toCode';
import { emptyView } from '../../../shared/model-file/view';
import type { Network } from '../../../shared/network/network';
import { redactSubject } from '../../../shared/redact/redactModel';
import { everyKind } from '../../support/everyKind';
import { assertInertHcl, assertInertShell, assertInertYaml } from '../../support/inert/inertCode';
import { hostileNetwork } from '../hostile/network';
import { assertSound } from '../sound';
import { target } from '../target';

const sound = everyKind();

/** What leads from a sound network to a hostile one and back, as code: whoever runs it runs our commands alone. */
export const codes = target<Network>({
  name: 'codes',
  make: hostileNetwork,
  check(hostile) {
    const lengths: number[] = [];
    for (const [base, edited] of [
      [sound, hostile],
      [hostile, sound],
    ] as const) {
      for (const { text } of toCode(base, edited, 'aws-cli').files) assertInertShell(text);
      for (const { text } of toCode(base, edited, 'cloudformation').files) assertInertYaml(text);
      for (const { text } of toCode(base, edited, 'terraform').files) {
        assertInertHcl(text);
        lengths.push(text.length);
      }
    }
    return lengths;
  },
});

/** A network made ready for strangers is still one. */
export const redactions = target<Network>({
  name: 'redactions',
  make: hostileNetwork,
  check(hostile) {
    const { network } = redactSubject({ network: hostile, view: emptyView, request: undefined });
    assertSound(network);
  },
});
