/** The parts of the chart library that are used. Loaded when a chart is first wanted, so that no other page pays for it. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

/** Makes a chart in an element. */
export const makeChart = (place: HTMLElement) => init(place, null, { renderer: 'svg' });
export type Chart = ReturnType<typeof makeChart>;
