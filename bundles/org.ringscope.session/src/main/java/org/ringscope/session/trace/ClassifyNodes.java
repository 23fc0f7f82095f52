package org.ringscope.session.trace;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.HashedField;

/** What the classifier did, as nodes. */
final class ClassifyNodes {
  private ClassifyNodes() {}

  /** Destination, rules, hash and slot, in the order in which the card comes to them. */
  static List<TraceNode> of(ClassifierExplanation explanation) {
    List<TraceNode> nodes = new ArrayList<>();
    if (explanation.destination() != null) {
      nodes.add(new TraceNode.DestinationChosen(explanation.destination().name()));
    }
    explanation.rules().forEach(test -> nodes.add(new TraceNode.RuleTried(test)));
    HashExplanation hash = explanation.hash();
    if (hash != null) {
      nodes.add(new TraceNode.Hashed(hash, input(hash)));
      if (hash.slot() >= 0) {
        nodes.add(new TraceNode.HashValue(hash.hash()));
        nodes.add(new TraceNode.TableSlot(hash.slot(), hash.rss().table().size(), hash.ring()));
      }
    }
    return nodes;
  }

  private static List<TraceNode> input(HashExplanation hash) {
    List<TraceNode> nodes = new ArrayList<>();
    if (hash.slot() < 0) {
      return nodes;
    }
    for (HashedField field : hash.fields()) {
      nodes.add(new TraceNode.FieldHashed(field));
    }
    if (hash.rss().initialValue() != 0) {
      nodes.add(new TraceNode.InitialValue(hash.rss().initialValue()));
    }
    if (hash.rss().function() == HashFunction.TOEPLITZ) {
      nodes.add(new TraceNode.HashKey(hash.rss().key().toString()));
    }
    return nodes;
  }
}
