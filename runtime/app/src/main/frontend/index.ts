// The start of every screen. What Vaadin would fetch one after another once the server has answered (the components that every screen
// has, the start of the client, the client) is imported at once and ends up in one file: fewer requests, and they run while the server
// builds the screen.
import { Router } from '@vaadin/router';
import 'Frontend/generated/jar-resources/FlowBootstrap.js';
import 'Frontend/generated/jar-resources/FlowClient.js';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import 'Frontend/generated/flow/generated-flow-imports.js';

const { serverSideRoutes } = new Flow({ imports: () => Promise.resolve() });

// Who asked for a page and was led to another one sees the address of that one; the router puts back what was asked for.
const { address } = document.documentElement.dataset;
if (address) {
  const asked = location.pathname;
  const show = () => {
    if (location.pathname === asked) {
      history.replaceState(history.state, '', address);
      window.dispatchEvent(new CustomEvent('vaadin-navigated'));
    }
  };
  window.addEventListener('vaadin-router-location-changed', show, { once: true });
}

const router = new Router(document.querySelector('#outlet'));
router.setRoutes(serverSideRoutes);

export { router };
