import { HostError } from '../../host/host-error.ts';
import { type Company, Crowd } from './company.ts';
import type { PlanApart, Said, Told } from './company-apart.ts';
import { standBack } from './stand-back.ts';

// The process of `CompanyApart`: it does what it is told, and ends when nobody tells it anything more.

let company: Company | null = null;

const say = (said: Said): void => void process.send?.(said);

function make(plan: PlanApart): void {
  company = new Crowd(plan);
  if (plan.standsBack) standBack();
}

async function join(count: number): Promise<void> {
  try {
    await company?.join(count);
    say({ joined: true });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    say({ refused: error.key, values: error.values });
  }
}

process.on('message', async (told: Told) => {
  if (typeof told === 'object' && 'join' in told) await join(told.join);
  else if (typeof told === 'object') make(told);
  else if (told === 'work') say({ played: (await company?.work()) ?? [] });
  else if (told === 'hand-in') company?.handIn();
  else company?.leave();
});
process.on('disconnect', () => process.exit());
