package org.ringscope.ui.timeline;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.ringscope.view.timeline.TimelineText;

/** Tells those who don't see a Timeline what it is and where its moment stands. */
final class TimelineVoice {
  private final Control control;
  private String text = "";

  TimelineVoice(Control control) {
    this.control = control;
    control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = "Timeline: " + text;
      }

      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = TimelineText.HELP;
      }
    });
    control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_SLIDER;
      }

      @Override
      public void getValue(AccessibleControlEvent event) {
        event.result = text;
      }
    });
  }

  /** Says where the moment is now; heard at once by whoever has the focus here. */
  void say(String now) {
    if (!text.equals(now)) {
      text = now;
      if (control.isFocusControl()) {
        control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        control.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
      }
    }
  }
}
