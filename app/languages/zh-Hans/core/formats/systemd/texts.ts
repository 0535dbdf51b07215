import type { Message } from '../../../../en/core/formats/systemd/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'systemd unit': 'systemd 单元',
} satisfies Texts<Message>;
