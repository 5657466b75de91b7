import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { HallJob, HallJobs } from '../../../host/remote/job-shapes.ts';
import type { HallSession, Overview } from '../../../host/remote/staff-shapes.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { StaffElement } from './staff-element.ts';
import { personWords } from './staff-words.ts';

/** Real ms between two looks at a job that runs. */
const LOOK_EVERY = 1_000;

/** Base of what shows long work of one kind about a session: who asked for it, how far it is, and what came of it. */
export abstract class JobElement extends StaffElement {
  static override properties: PropertyDeclarations = {
    ...StaffElement.properties,
    session: { attribute: false },
    overview: { attribute: false },
    jobs: { state: true },
  };

  declare session: HallSession;
  declare overview: Pick<Overview, 'may' | 'people'>;
  /** Null until the hall has said them. */
  jobs: HallJobs | null = null;
  #looking: ReturnType<typeof setTimeout> | null = null;

  protected abstract readonly kind: HallJob['kind'];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#looking !== null) clearTimeout(this.#looking);
  }

  /** The last of its kind. */
  protected get job(): HallJob | undefined {
    return this.jobs?.jobs.findLast(({ kind }) => kind === this.kind);
  }

  protected get isRunning(): boolean {
    const { job } = this;
    return job !== undefined && job.done < job.of;
  }

  /** When it was asked for, by whom and for which engine; and how far it is, in those words, while it runs. */
  protected renderStanding({ of, done, by, askedAt, engine }: HallJob, progress: string): TemplateResult {
    return html`<p class="muted small">${formatMoment(askedAt)} · <bdi>${personWords(this.overview.people, by)}</bdi> · ${t('staff:forms.engine', { engine })}</p>
      ${done < of ? html`<p class="row" role="status"><progress max=${of} value=${done} aria-label=${progress}></progress> ${progress}</p>` : nothing}`;
  }

  protected async start(): Promise<void> {
    await this.attempt(() => this.api.startJob(this.session.id, this.kind));
    if (this.error === null) await this.look();
  }

  /** Looks how far it is, again and again while it runs. */
  protected async look(): Promise<void> {
    this.jobs = (await this.attempt(() => this.api.jobs(this.session.id))) ?? this.jobs;
    if (this.#looking !== null) clearTimeout(this.#looking);
    this.#looking = this.isRunning && this.isConnected ? setTimeout(() => void this.look(), LOOK_EVERY) : null;
  }
}
