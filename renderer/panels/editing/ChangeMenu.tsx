import { FlaskConical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useMemo } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { placeOf } from '../../store/editing/place';
import { useApp } from '../../store/useApp';
import { sandboxWords } from '../../text/sandbox';
import { IconButton } from '../common/IconButton';
import { ChooseContext, Menu } from '../common/Menu';
import { OfferItems } from './OfferItems';
import { useOffers } from './useOffers';

/** The button in the inspector: what can be changed about a resource, or added to it. */
export function ChangeMenu({ resource }: { resource: ResourceRef }) {
  const network = useApp((state) => state.document?.network);
  const place = useMemo(
    () => (network === undefined ? undefined : placeOf(network, resource)),
    [network, resource],
  );
  const offers = useOffers(place);
  if (offers.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          className="small"
          size={15}
          icon={FlaskConical}
          label={sandboxWords.change}
          tooltipSide="left"
        />
      }
    >
      <ChooseContext.Consumer>
        {(choose) => <OfferItems parts={DropdownMenu} offers={offers} choose={choose} />}
      </ChooseContext.Consumer>
    </Menu>
  );
}
