import { AwsEc2QueryProtocol, XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import { parseXml } from './xml';

/** EC2's query protocol as the SDK speaks it, but for how the text of an answer is read. */
export class Ec2Protocol extends AwsEc2QueryProtocol {
  constructor(options: ConstructorParameters<typeof AwsEc2QueryProtocol>[0]) {
    super(options);
    this.deserializer = new QuickDeserializer(this.deserializer.settings);
  }
}

class QuickDeserializer extends XmlShapeDeserializer {
  protected override parseXml(xml: string): unknown {
    return parseXml(xml) ?? super.parseXml(xml);
  }
}
