import { settingWords } from '../../../text/editing/settings';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { type Form, textOf } from '../form';
import { chosenRegion, openRegionField, regionOptions } from '../regions';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';

export const addAccount: Form = {
  id: 'add-account',
  at: [{ in: 'model' }],
  isRare: true,
  action: settingWords.account,
  title: () => settingWords.accountTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    {
      kind: 'text',
      name: 'account',
      label: settingWords.accountId,
      hint: settingWords.accountIdHint,
      start: () => '',
    },
    { kind: 'text', name: 'name', label: fieldWords.name, optional: true, start: () => '' },
  ],
  orders(scope) {
    const name = textOf(scope, 'name').trim();
    return [
      {
        type: 'account/add',
        params: { account: textOf(scope, 'account').trim(), ...(name === '' ? {} : { name }) },
      },
    ];
  },
};

export const addRegion: Form = {
  id: 'add-region',
  at: [{ in: 'model' }],
  isRare: true,
  action: settingWords.region,
  title: () => settingWords.regionTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    {
      kind: 'text',
      name: 'region',
      label: fieldWords.region,
      options: ({ network }) => regionOptions(network),
      start: () => '',
    },
    {
      kind: 'text',
      name: 'zones',
      label: settingWords.zones,
      hint: settingWords.zonesHint,
      start: (scope) => {
        const region = textOf(scope, 'region').trim();
        return region === '' ? '' : ['a', 'b', 'c'].map((zone) => region + zone).join(', ');
      },
    },
  ],
  orders: (scope) => [
    {
      type: 'region/add',
      params: {
        region: textOf(scope, 'region').trim(),
        ...(scope.place.account === undefined ? {} : { account: scope.place.account }),
        zones: listed(textOf(scope, 'zones')),
      },
    },
  ],
};

export const addZone: Form = {
  id: 'add-zone',
  at: [{ in: 'model' }],
  isRare: true,
  action: settingWords.zone,
  title: () => settingWords.zoneTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'zone-not-in-region': 'zone', 'zone-exists': 'zone' },
  fields: [
    openRegionField,
    {
      kind: 'text',
      name: 'zone',
      label: settingWords.zoneName,
      start: (scope) => `${textOf(scope, 'region')}d`,
    },
    {
      kind: 'one',
      name: 'zoneType',
      label: settingWords.zoneType,
      options: () => wordOptions(settingWords.zoneTypes),
      start: () => 'availability-zone',
    },
  ],
  orders: (scope) => [
    {
      type: 'zone/add',
      params: {
        ...chosenRegion(scope),
        zone: textOf(scope, 'zone').trim(),
        zoneType: textOf(scope, 'zoneType'),
      },
    },
  ],
};

export const closeRegion: Form = {
  id: 'close-region',
  at: [{ in: 'model', when: ({ regions }) => regions.size > 0 }],
  isRare: true,
  action: settingWords.closeRegion,
  title: () => settingWords.closeRegionTitle,
  apply: actionWords.remove,
  does: 'removes',
  fields: [
    {
      kind: 'one',
      name: 'region',
      label: fieldWords.region,
      options: ({ network }) =>
        [...network.regions.values()].map(({ name }) => ({ value: name, title: name })),
      start: ({ place }) => place.region ?? '',
    },
  ],
  orders(scope) {
    const region = textOf(scope, 'region');
    const record = [...scope.network.regions.values()].find(({ name }) => name === region);
    return [
      {
        type: 'region/remove',
        params: { region, ...(record?.account === undefined ? {} : { account: record.account }) },
        from: { field: 'region' },
      },
    ];
  },
};

export const accountForms: readonly Form[] = [addAccount, addRegion, addZone, closeRegion];
