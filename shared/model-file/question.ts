import { z } from 'zod';

/** A request worth asking again: "can orders reach S3?" Words as on the command line. */
export const Question = z.object({
  id: z.string(),
  name: z.string().optional(),
  /** An id, name or address of a resource, `internet`, `on-premises:<ip>`, or a VPC's or gateway's id. */
  from: z.string(),
  /** An id or name, an AWS service (`s3`, `s3@eu-west-1`), a host name or an address. */
  to: z.string(),
  /** `tcp`, `udp`, `icmp`, `all` or a number as text; absent: tcp. */
  protocol: z.string().optional(),
  /** Absent: 443, or type 8 for icmp. */
  port: z.number().int().min(0).max(65535).optional(),
  sourcePort: z.number().int().min(0).max(65535).optional(),
  principal: z.string().optional(),
  action: z.string().optional(),
  resource: z.string().optional(),
  /** How much travels that way in a month; EC2's API does not know, so the user says. */
  gigabytesPerMonth: z.number().min(0).optional(),
});
export type Question = z.infer<typeof Question>;
