package org.ringscope.ui.mirror;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.ringscope.view.mirror.DebugNicForm;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.MirrorPace;
import org.ringscope.view.mirror.MirrorSubject;
import org.ringscope.view.mirror.NicOutlet;

/** The fields of a debug virtual NIC, in a grid of three columns. */
final class DebugNicFields {
  static final int COLUMNS = 3;

  private static final int WIDTH = 320;
  private static final int LONGEST_PACKET = 262_144;
  private static final int RAREST_SAMPLE = 1_000_000;

  private final List<String> further;
  private final DebugNicForm form;
  private final Runnable changed;
  private final Text name;
  private final Combo subjectKind;
  private final Combo subjectValue;
  private final Combo direction;
  private final Button diverts;
  private final Text filter;
  private final Spinner snapLength;
  private final Spinner sample;
  private final Text rate;
  private final Combo outletKind;
  private final Text outletValue;
  private final Combo pace;

  /** @param changed run whenever something was typed or chosen */
  DebugNicFields(Composite grid, DebugNicForm form, DebugNicSetup nic, Runnable changed) {
    further = nic.further();
    this.form = form;
    this.changed = changed;
    name = text(grid, "&Name:", nic.name(), "how it is called here and in Wireshark");
    new Label(grid, SWT.NONE).setText("&Mirrors:");
    subjectKind = combo(grid, SWT.READ_ONLY);
    for (MirrorSubject.Kind kind : MirrorSubject.Kind.values()) {
      subjectKind.add(kind.title());
    }
    subjectKind.select(nic.subject().kind().ordinal());
    subjectValue = combo(grid, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(subjectValue);
    offerValues(nic.subject().value());
    subjectKind.addListener(SWT.Selection, event -> offerValues(""));
    direction = direction(grid, nic.subject().direction());
    diverts = binding(grid, nic.diverts());
    filter = text(grid, "&Filter:", nic.filter(), "tcp port 443, as tcpdump takes it; empty for all");
    snapLength =
        spinner(grid, "&Snap length:", 0, LONGEST_PACKET, nic.snapLength(), "bytes kept of a packet; 0 for all");
    sample = spinner(grid, "Sam&ple 1 of:", 1, RAREST_SAMPLE, nic.sample(), "packets; 1 for all");
    rate = text(grid, "&Rate at most:", nic.rate(), "1000p/s or 10Mbit/s by the packets' time; empty for any");
    new Label(grid, SWT.NONE).setText("Comes &out:");
    outletKind = combo(grid, SWT.READ_ONLY);
    for (NicOutlet.Kind kind : NicOutlet.Kind.values()) {
      outletKind.add(kind.title());
    }
    outletKind.select(nic.outlet().kind().ordinal());
    outletValue = new Text(grid, SWT.BORDER | SWT.SINGLE);
    outletValue.setText(nic.outlet().value());
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(outletValue);
    outletValue.addListener(SWT.Modify, event -> changed.run());
    outletKind.addListener(SWT.Selection, event -> outletChosen(""));
    outletChosen(nic.outlet().value());
    pace = pace(grid, nic.pace());
  }

  private Text text(Composite grid, String title, String value, String message) {
    new Label(grid, SWT.NONE).setText(title);
    Text text = new Text(grid, SWT.BORDER | SWT.SINGLE);
    text.setText(value);
    text.setMessage(message);
    GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(text);
    text.addListener(SWT.Modify, event -> changed.run());
    return text;
  }

  private Combo combo(Composite grid, int style) {
    Combo combo = new Combo(grid, SWT.DROP_DOWN | style);
    combo.addListener(SWT.Modify, event -> changed.run());
    GridDataFactory.fillDefaults().applyTo(combo);
    return combo;
  }

  private Spinner spinner(Composite grid, String title, int least, int most, int value, String meaning) {
    new Label(grid, SWT.NONE).setText(title);
    Spinner spinner = new Spinner(grid, SWT.BORDER);
    spinner.setValues(value, least, most, 0, 1, 64);
    spinner.addListener(SWT.Selection, event -> changed.run());
    new Label(grid, SWT.NONE).setText(meaning);
    return spinner;
  }

  private Combo direction(Composite grid, MirrorSubject.Direction value) {
    new Label(grid, SWT.NONE).setText("Pac&kets:");
    Combo combo = combo(grid, SWT.READ_ONLY);
    for (MirrorSubject.Direction each : MirrorSubject.Direction.values()) {
      combo.add(each.title());
    }
    combo.select(value.ordinal());
    new Label(grid, SWT.NONE).setText("behind their receive ring, before their send ring");
    return combo;
  }

  private Button binding(Composite grid, boolean diverting) {
    new Label(grid, SWT.NONE).setText("Bound as:");
    Composite choice = new Composite(grid, SWT.NONE);
    choice.setLayout(new RowLayout(SWT.VERTICAL));
    GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).applyTo(choice);
    Button copies = new Button(choice, SWT.RADIO);
    copies.setText("&Copy: the first destination receives as if nobody looked");
    copies.setSelection(!diverting);
    Button instead = new Button(choice, SWT.RADIO);
    instead.setText("&Divert: the debug vNIC receives instead of the first destination");
    instead.setSelection(diverting);
    instead.addListener(SWT.Selection, event -> changed.run());
    return instead;
  }

  private Combo pace(Composite grid, MirrorPace value) {
    new Label(grid, SWT.NONE).setText("Pac&e:");
    Combo combo = combo(grid, SWT.READ_ONLY);
    MirrorPace.CHOICES.forEach(choice -> combo.add(choice.text()));
    combo.select(Math.max(0, MirrorPace.CHOICES.indexOf(value)));
    new Label(grid, SWT.NONE).setText("of the capture's own time, when it is started");
    return combo;
  }

  private void offerValues(String value) {
    List<String> values = form.values(kind());
    subjectValue.setItems(values.toArray(String[]::new));
    subjectValue.setEnabled(kind() != MirrorSubject.Kind.ALL);
    subjectValue.setText(value.isEmpty() && !values.isEmpty() ? values.getFirst() : value);
  }

  private void outletChosen(String value) {
    NicOutlet.Kind kind = outletKind();
    outletValue.setEnabled(kind != NicOutlet.Kind.MODEL);
    outletValue.setMessage(kind.example());
    outletValue.setText(value);
  }

  private MirrorSubject.Kind kind() {
    return MirrorSubject.Kind.values()[Math.max(0, subjectKind.getSelectionIndex())];
  }

  private NicOutlet.Kind outletKind() {
    return NicOutlet.Kind.values()[Math.max(0, outletKind.getSelectionIndex())];
  }

  /** What the fields say now. */
  DebugNicSetup nic() {
    String value = kind() == MirrorSubject.Kind.ALL ? "" : subjectValue.getText().strip();
    return new DebugNicSetup(
        name.getText().strip(),
        new MirrorSubject(kind(), value, MirrorSubject.Direction.values()[direction.getSelectionIndex()]),
        diverts.getSelection(),
        filter.getText().strip(),
        snapLength.getSelection(),
        sample.getSelection(),
        rate.getText().strip(),
        further,
        new NicOutlet(outletKind(), outletKind() == NicOutlet.Kind.MODEL ? "" : outletValue.getText().strip()),
        MirrorPace.CHOICES.get(Math.max(0, pace.getSelectionIndex())));
  }
}
