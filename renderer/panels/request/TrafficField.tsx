import { ChevronDown } from 'lucide-react';
import { hasPort, standardPort } from '../../store/asking/draft';
import { protocolText } from '../../text/request/protocols';
import { requestWords } from '../../text/request/words';
import { Menu, MenuChoice } from '../common/Menu';

type Props = {
  protocol: string;
  port: string;
  invalid: boolean;
  errorId: string;
  onChange(change: { protocol?: string; port?: string }): void;
  onSubmit(): void;
};

const protocols = ['tcp', 'udp', 'icmp', 'all'] as const;

/** `TCP 443`: what is sent. */
export function TrafficField({ protocol, port, invalid, errorId, onChange, onSubmit }: Props) {
  const choices = [...protocols, ...(isListed(protocol) ? [] : [protocol])];
  return (
    <div className="traffic" data-invalid={invalid}>
      <Menu
        trigger={
          <button
            type="button"
            className="traffic-protocol"
            aria-label={`${requestWords.protocol}: ${protocolText(protocol)}`}
          >
            {protocolText(protocol)}
            <ChevronDown size={12} aria-hidden="true" />
          </button>
        }
      >
        <MenuChoice
          value={protocol}
          choices={choices.map((value) => ({ value, label: protocolText(value) }))}
          onChange={(value) => onChange({ protocol: value, port: standardPort(value) })}
        />
      </Menu>
      {hasPort(protocol) && (
        <input
          className="traffic-port num"
          aria-label={protocol === 'icmp' ? requestWords.icmpType : requestWords.port}
          aria-invalid={invalid}
          aria-describedby={invalid ? errorId : undefined}
          inputMode="numeric"
          maxLength={5}
          value={port}
          onChange={(event) => onChange({ port: event.target.value.replace(/\D/g, '') })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onSubmit();
          }}
        />
      )}
    </div>
  );
}

function isListed(protocol: string): boolean {
  return protocols.some((listed) => listed === protocol);
}
