import type { Service } from '../core/spec/spec.ts';
import { usePlan } from './plan.ts';
import { useView } from './view.ts';

/** The service in question: the one that the view names, or the first where the plan does not have it. */
export function useService(): Service {
  const name = useView((view) => view.service);
  const services = usePlan((plan) => plan.spec.services);
  return (services.find((service) => service.name === name) ?? services[0]) as Service;
}
