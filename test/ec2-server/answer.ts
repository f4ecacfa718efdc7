import { escapeXml } from './xml';

/** What goes back over the wire, before faults have their way with it. */
export type HttpAnswer = { status: number; type: string; body: string };

const requestId = '5f9e0d1c-test';

export function ec2Answer(action: string, content: string): HttpAnswer {
  return {
    status: 200,
    type: 'text/xml;charset=UTF-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>${requestId}</requestId>${content}</${action}Response>`,
  };
}

/** EC2's errors: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html#api-error-response */
export function ec2Error(status: number, code: string, message: string): HttpAnswer {
  return {
    status,
    type: 'text/xml;charset=UTF-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`,
  };
}

export function stsAnswer(action: string, content: string): HttpAnswer {
  return {
    status: 200,
    type: 'text/xml',
    body: `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${content}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

export function stsError(status: number, code: string, message: string): HttpAnswer {
  return {
    status,
    type: 'text/xml',
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  };
}

export function json(status: number, value: unknown): HttpAnswer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
