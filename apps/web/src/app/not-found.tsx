import { StatePage } from '../ui/state-page.tsx';

export default function NotFound() {
  return <StatePage title="Nothing at this address" text="The link may be old, or the video was deleted." />;
}
