import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints a verdict for each PDF: PASS or FAIL with the broken rules, or ERR where it cannot be read. */
public class Check {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(arguments[i]), flavour)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
        tell(arguments[i], validator.validate(parser));
      } catch (Exception trouble) {
        System.out.println("ERR  " + arguments[i] + " " + trouble);
      }
    }
  }

  private static void tell(String file, ValidationResult result) {
    String verdict = result.isCompliant() ? "PASS " : "FAIL ";
    System.out.println(verdict + file + " assertions=" + result.getTotalAssertions());
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> firsts = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        firsts.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
    }
    counts.forEach((rule, count) -> System.out.println("   " + rule + " x" + count + "  " + firsts.get(rule)));
  }
}
