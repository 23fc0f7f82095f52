package org.ringscope.view.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.filter.fields.FieldSource;
import org.ringscope.view.filter.fields.FilterField;
import org.ringscope.view.filter.fields.ValueKind;

/** What may be typed next in a filter box: a field, an operator that suits the field, one of its values. */
public final class FilterProposals {
  private final FieldSource fields;
  private final int rings;

  /** @param rings rings a direction that there are, or 0 if that isn't known */
  public FilterProposals(FieldSource fields, int rings) {
    this.fields = fields;
    this.rings = rings;
  }

  /**
   * Proposals at a place of a filter; the word before the place is what they begin with and replace.
   *
   * @param caret letters before the place
   */
  public List<FilterProposal> at(String text, int caret) {
    int end = Math.clamp(caret, 0, text.length());
    int begin = beginOfWord(text, end);
    Place place = new Place(begin, wordEnd(text, end) - begin, text.substring(begin, end));
    List<Token> before;
    try {
      before = Tokenizer.tokens(text.substring(0, begin));
    } catch (FilterSyntaxException insideQuotes) {
      return List.of();
    }
    FilterField compared = comparedField(before);
    if (compared != null) {
      return values(place, compared);
    }
    FilterField field = endsWithTest(before) ? lastField(before) : null;
    if (field != null) {
      return operators(place, field);
    }
    return endsWithTest(before) ? place.matching(joints()) : place.matching(fieldNames());
  }

  private static int beginOfWord(String text, int end) {
    int begin = end;
    while (begin > 0 && Tokenizer.isWordPart(text.charAt(begin - 1)) && !endsRange(text, begin)) {
      begin--;
    }
    return begin;
  }

  private static boolean endsRange(String text, int at) {
    return at >= 2 && text.startsWith("..", at - 2);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Tokenizer.isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Something to propose, and what it means. */
  private record Candidate(String text, String description) {}

  /** Where a proposal goes: the word that it replaces, and as much of it as stands before the caret. */
  private record Place(int offset, int length, String begun) {
    /** Those that begin with what was typed, then those that have it further on. */
    List<FilterProposal> matching(List<Candidate> candidates) {
      String typed = begun.toLowerCase(Locale.ROOT);
      return candidates.stream()
          .filter(candidate -> candidate.text().contains(typed))
          .sorted(Comparator.comparing(candidate -> !candidate.text().startsWith(typed)))
          .map(candidate -> new FilterProposal(offset, length, candidate.text(), candidate.description()))
          .toList();
    }
  }

  /** The field whose value is missing at the end of {@code tokens}: behind a comparison or in a set. */
  private @Nullable FilterField comparedField(List<Token> tokens) {
    int at = tokens.size() - 2;
    if (at >= 1 && Comparison.of(tokens.get(at)).isPresent()) {
      return fields.find(tokens.get(at - 1).text());
    }
    if (at < 0 || !(tokens.get(at).is("{") || tokens.get(at).is(",") || tokens.get(at).is(".."))) {
      return null;
    }
    while (at >= 0 && !tokens.get(at).is("{")) {
      at--;
    }
    if (at < 2 || !tokens.get(at - 1).is("in")) {
      return null;
    }
    int name = tokens.get(at - 2).is("not") ? at - 3 : at - 2;
    return name < 0 ? null : fields.find(tokens.get(name).text());
  }

  private static boolean endsWithTest(List<Token> tokens) {
    if (tokens.size() < 2) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 2);
    boolean joint = last.is("and") || last.is("or") || last.is("not") || last.is("in");
    return last.isValue() && !joint || last.is(")") || last.is("}");
  }

  private @Nullable FilterField lastField(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 2);
    boolean isValue = tokens.size() > 2 && Comparison.of(tokens.get(tokens.size() - 3)).isPresent();
    return last.kind() == Token.Kind.WORD && !isValue ? fields.find(last.text()) : null;
  }

  private static List<FilterProposal> operators(Place place, FilterField field) {
    List<Candidate> candidates = new ArrayList<>();
    if (field.kind() != ValueKind.PROTOCOL) {
      for (Comparison comparison : Comparison.values()) {
        if (field.kind().isOrdered() || !comparison.isOrder()) {
          candidates.add(new Candidate(comparison.sign(), field.name() + " " + comparison.meaning()));
        }
      }
      candidates.add(new Candidate("in", field.name() + " is one of {…}"));
    }
    candidates.addAll(joints());
    return place.matching(candidates);
  }

  private static List<Candidate> joints() {
    return List.of(new Candidate("and", "both hold"), new Candidate("or", "one of them holds"));
  }

  private List<Candidate> fieldNames() {
    List<Candidate> candidates = new ArrayList<>();
    fields.fields().forEach(field -> candidates.add(new Candidate(field.name(), field.title())));
    candidates.add(new Candidate("not", "what follows does not hold"));
    return candidates;
  }

  private List<FilterProposal> values(Place place, FilterField field) {
    List<Candidate> candidates = new ArrayList<>();
    switch (field.kind()) {
      case CHOICE -> field.choices().forEach(choice -> candidates.add(new Candidate(choice, field.title())));
      case FLAG -> {
        candidates.add(new Candidate("1", "set"));
        candidates.add(new Candidate("0", "not set"));
      }
      case RING -> {
        for (int ring = 0; ring < rings; ring++) {
          candidates.add(new Candidate("" + ring, "Ring " + ring + " of either direction"));
          candidates.add(new Candidate("rx" + ring, "Receive ring " + ring));
          candidates.add(new Candidate("tx" + ring, "Send ring " + ring));
        }
      }
      default -> {}
    }
    return place.matching(candidates);
  }
}
