import {
  AddSecurityGroup,
  addSecurityGroup as addGroup,
} from '../../edits/security/addSecurityGroup';
import { command } from '../command';

export const addSecurityGroup = command({
  type: 'security-group/add',
  params: AddSecurityGroup,
  label: ({ groupName }) => `Add security group ${groupName}`,
  run: addGroup,
});
