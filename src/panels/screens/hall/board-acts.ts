import { html, nothing, type TemplateResult } from 'lit';
import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { Board, HallPlan } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { closePopoverAround, placeBelow } from '../../shell/popover.ts';
import type { AskedActName } from './act-asked.ts';
import { injectWords } from './record-words.ts';

const PACES = [1, 2, 4] as const;

/** What the bar of acts knows, and whom it tells. */
export interface ActBar {
  readonly plan: HallPlan;
  readonly pace: Board['state']['pace'];
  /** Seats that acts go to. */
  readonly targets: 'all' | readonly string[];
  readonly hasOver: boolean;
  /** Kinds of events that can be sent into this session. */
  readonly injects: readonly string[];
  may(permission: string): boolean;
  act(act: StaffAct): void;
  ask(name: AskedActName): void;
  end(): void;
  debrief(): void;
}

/** Acts that are asked for by a menu, in its sequence. */
const MENU = [
  ['break', 'hold'],
  ['grant', 'clock'],
  ['incident', 'flag'],
  ['note', 'edit'],
] as const;

function menu(bar: ActBar): TemplateResult {
  const { plan, targets, injects } = bar;
  const isClass = plan.mode === 'practice';
  const line = (sign: Parameters<typeof icon>[0], words: string, run: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${(event: Event) => {
      closePopoverAround(event.currentTarget as Element);
      run();
    }}>${icon(sign)} ${words}</button>`;
  return html`<button type="button" class="button" popovertarget="hall-more">${icon('more')} ${t('staff:acts.more')}</button>
    <div id="hall-more" popover class="popover" @toggle=${placeBelow}><div class="menu">
      ${MENU.filter(([name]) => bar.may(`act/${name}`) && (name !== 'incident' || plan.kind === 'examination')).map(([name, sign]) => line(sign, t(`staff:ask.${name}.heading`), () => bar.ask(name)))}
      ${bar.may('act/identify') && plan.kind === 'examination' && targets !== 'all' ? line('check', t('staff:acts.identify'), () => bar.act({ do: 'identify', seats: targets, isIdentified: true })) : nothing}
      ${
        isClass && bar.may('act/jump')
          ? html`<hr />${line('skip', t('staff:acts.jump'), () => bar.act({ do: 'jump', seats: targets }))}
            ${injects.map((kind) => line('bell', injectWords(kind), () => bar.act({ do: 'inject', seats: targets, kind })))}`
          : nothing
      }
      ${bar.may('act/close') ? html`<hr />${line('lock', t('staff:ask.close.heading'), () => bar.ask('close'))}` : nothing}
    </div></div>`;
}

/** What staff can do with the seats that are chosen, or with all. */
export function actBar(bar: ActBar): TemplateResult {
  const { plan, pace, targets, hasOver } = bar;
  const target = targets === 'all' ? t('hall:acts.all') : t('hall:acts.chosen', { count: targets.length });
  const isClass = plan.kind === 'class';
  return html`<div class="row">
    <span class="chip blue" role="status">${icon('user')} ${target}</span>
    ${bar.may('act/release') ? html`<button type="button" class="button primary" @click=${() => bar.act({ do: 'release', seats: targets })}>${icon('play')} ${t('hall:acts.release')}</button>` : nothing}
    ${bar.may('act/pause') ? html`<button type="button" class="button" @click=${() => bar.act({ do: 'pause', seats: targets })}>${icon('pause')} ${t('hall:acts.pause')}</button>` : nothing}
    ${
      isClass && bar.may('act/pace')
        ? html`<div class="segments paces" role="group" aria-label=${t('app:strip.pace')}>
            ${PACES.map((each) => html`<button type="button" class="button" aria-pressed=${String(pace === each)} ?disabled=${plan.mode === 'assessment'} @click=${() => bar.act({ do: 'pace', pace: each })}><span class="number">×${each}</span></button>`)}
          </div>`
        : nothing
    }
    ${bar.may('act/message') && !isClass ? html`<button type="button" class="button" @click=${() => bar.ask('message')}>${icon('chat')} ${t('staff:ask.message.heading')}</button>` : nothing}
    ${bar.may('act/note') ? menu(bar) : nothing}
    <span class="grow"></span>
    ${bar.may('act/end') ? html`<button type="button" class="button" @click=${() => bar.end()}>${icon('flag')} ${t('hall:acts.end')}</button>` : nothing}
    ${isClass && bar.may('file/read') ? html`<button type="button" class="button" ?disabled=${!hasOver} @click=${() => bar.debrief()}>${icon('chart')} ${t('hall:acts.debrief')}</button>` : nothing}
  </div>`;
}
