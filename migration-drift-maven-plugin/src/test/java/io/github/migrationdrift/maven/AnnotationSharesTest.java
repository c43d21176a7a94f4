package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.AnnotationLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnnotationSharesTest {
    @Test
    void oneCheckHasAllRoom() {
        assertThat(new AnnotationShares(Set.of("shop")).take("shop", false, errors(30)))
                .hasSize(10);
    }

    @Test
    void whatOneLeavesTheOthersHave() {
        AnnotationShares shares = new AnnotationShares(Set.of("a", "b", "c"));

        assertThat(shares.take("a", false, errors(30))).hasSize(5);
        assertThat(shares.take("b", false, errors(1))).hasSize(1);
        assertThat(shares.take("c", false, errors(30))).hasSize(4);
    }

    @Test
    void whatMarksNothingNeedsNoRoom() {
        AnnotationShares shares = new AnnotationShares(Set.of("a", "b", "c"));
        shares.leave("a");
        shares.leave("c");

        assertThat(shares.take("b", false, errors(30))).hasSize(10);
    }

    @Test
    void theFailureThatEndsTheBuildHasAllThatIsLeft() {
        AnnotationShares shares = new AnnotationShares(Set.of("a", "b", "c"));
        shares.take("a", false, errors(2));

        assertThat(shares.take("b", true, errors(30))).hasSize(8);
    }

    @Test
    void neverMoreThanGitHubShows() {
        List<String> checks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            checks.add("module" + i);
        }
        AnnotationShares shares = new AnnotationShares(Set.copyOf(checks));
        List<String> all = new ArrayList<>();
        for (String check : checks) {
            all.addAll(shares.take(check, false, errors(3)));
            all.addAll(shares.take(check, false, warnings(3)));
        }

        assertThat(all).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(all).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
    }

    private static Function<AnnotationLimits, List<String>> errors(int wanted) {
        return room -> Collections.nCopies(Math.min(wanted, room.errors()), "::error ::x");
    }

    private static Function<AnnotationLimits, List<String>> warnings(int wanted) {
        return room -> Collections.nCopies(Math.min(wanted, room.warnings()), "::warning ::x");
    }
}
