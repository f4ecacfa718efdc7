/** What is known of a request when it meets an endpoint. Whatever is absent is unknown, not empty. */
export type PolicyContext = {
  endpoint: { type: string; id?: string | undefined; vpcId?: string | undefined };
  /** False where the service takes no endpoint policy: then the document has no effect. */
  policySupported?: boolean | undefined;
  /** The service's prefix in actions (`s3`), where known: an unknown action then still matches `s3:*`. */
  actionPrefix?: string | undefined;
  principal?: string | undefined;
  action?: string | undefined;
  resource?: string | undefined;
  /** The source address as the endpoint sees it. */
  sourceAddress?: string | undefined;
  secureTransport?: boolean | undefined;
};
