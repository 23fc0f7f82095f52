package org.ringscope.ui.filter;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterProposal;
import org.ringscope.view.filter.FilterProposals;
import org.ringscope.view.filter.fields.FieldSource;

/** Content assist of the filter box: fields, operators and values that may come next; pops up while one types. */
final class FilterAssist implements IContentProposalProvider {
  private static final int DELAY_MILLIS = 200;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz.";

  private final CaptureReplay capture;

  private FilterAssist(CaptureReplay capture) {
    this.capture = capture;
  }

  static ContentProposalAdapter install(StyledText field, CaptureReplay capture) {
    KeyStroke key = KeyStroke.getInstance(SWT.MOD1, SWT.SPACE);
    ContentProposalAdapter assist = new ContentProposalAdapter(
        field, new FilterText(), new FilterAssist(capture), key, LETTERS.toCharArray());
    assist.setAutoActivationDelay(DELAY_MILLIS);
    assist.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    return assist;
  }

  @Override
  public IContentProposal[] getProposals(String text, int caret) {
    return new FilterProposals(FieldSource.all(), capture.card().rings())
        .at(text, caret).stream()
        .map(proposal -> proposal(text, proposal))
        .toArray(IContentProposal[]::new);
  }

  private static ContentProposal proposal(String text, FilterProposal proposal) {
    String label = proposal.text() + "  –  " + proposal.description();
    return new ContentProposal(proposal.applyTo(text), label, null, proposal.caret());
  }
}
