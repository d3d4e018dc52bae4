import { GroundsDrawer } from '../pages/findings/GroundsDrawer';
import { ExplanationDrawer } from '../parts/ExplanationDrawer';

/** What any page may open beside itself, by its address. */
export default function Drawers() {
  return (
    <>
      <ExplanationDrawer />
      <GroundsDrawer />
    </>
  );
}
