import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import type { Chart } from './chart-parts.ts';
import './data-chart.css';

/** What a chart shows. */
export interface ChartSpec {
  readonly label: string;
  /** A line where the labels are days or weeks, else bars. */
  readonly kind: 'line' | 'bar';
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Colours that are told apart in grey, too; lines have marks of different shapes besides. */
const COLOURS = ['#1f5673', '#c2571f', '#3d7a52', '#8a5aa8', '#a88316', '#5c6b75', '#b23a55', '#2f8f8f'];
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'emptyCircle', 'emptyRect'];

function optionOf({ kind, labels, series }: ChartSpec) {
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', confine: true },
    ...(series.length > 1 ? { legend: { top: 0, type: 'scroll' } } : {}),
    xAxis: { type: 'category', data: labels },
    yAxis: { type: 'value' },
    series: series.map(({ name, values }, at) => ({
      type: kind,
      name,
      data: values,
      symbol: SHAPES[at % SHAPES.length],
      symbolSize: 6,
    })),
  };
}

/** A chart beside the table that says the same: for screen readers it is a picture with a name. */
export class WbDataChart extends WaybillElement {
  static override properties = { spec: { attribute: false } };

  declare spec: ChartSpec;
  readonly #place = createRef<HTMLDivElement>();
  readonly #sizes = new ResizeObserver(() => this.#chart?.resize());
  #chart: Chart | undefined;
  #failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
    super.disconnectedCallback();
  }

  protected override updated(): void {
    void this.#draw().catch(() => {
      this.#failed = true;
      this.requestUpdate();
    });
  }

  async #draw(): Promise<void> {
    if (this.#failed) return;
    const { makeChart } = await import('./chart-parts.ts');
    const place = this.#place.value;
    if (place === undefined || !this.isConnected) return;
    this.#chart ??= makeChart(place);
    this.#chart.setOption(optionOf(this.spec), { notMerge: true });
  }

  protected override render(): TemplateResult {
    return html`<div class="data-chart" role="img" aria-label=${this.spec.label} ${ref(this.#place)}></div>
      ${this.#failed ? html`<p class="field-note">${t('papers:chart.failed')}</p>` : ''}`;
  }
}

customElements.define('wb-data-chart', WbDataChart);
