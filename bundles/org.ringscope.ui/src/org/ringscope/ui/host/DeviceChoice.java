package org.ringscope.ui.host;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ringscope.ui.GridShare;

/** Which of the devices that dumps are of is shown, in two cells; not to be seen where there is nothing to choose. */
final class DeviceChoice {
  private final Label label;
  private final Combo devices;
  private String shown = "";

  /** @param chosen told the name of a device that somebody chose; it is shown once {@link #show} says so */
  DeviceChoice(Composite parent, Consumer<String> chosen) {
    label = new Label(parent, SWT.NONE);
    label.setText("&Device:");
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    devices = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    devices.setToolTipText("The loaded dumps are of several devices; the chosen one's counters and settings are used");
    GridDataFactory.fillDefaults().applyTo(devices);
    devices.addListener(SWT.Selection, event -> {
      chosen.accept(devices.getText());
      devices.select(devices.indexOf(shown));
    });
    show(List.of(), "");
  }

  /** Offers {@code names}, of which {@code present} is the present one. */
  void show(List<String> names, String present) {
    shown = present;
    if (!Arrays.asList(devices.getItems()).equals(names)) {
      devices.setItems(names.toArray(String[]::new));
    }
    devices.select(names.indexOf(present));
    GridShare.setShown(label, names.size() > 1);
    GridShare.setShown(devices, names.size() > 1);
  }
}
