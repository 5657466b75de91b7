import { describeWeeks } from '../support/whole-weeks.ts';

describeWeeks(['store', 'social']);
