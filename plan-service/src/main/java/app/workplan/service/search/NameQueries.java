package app.workplan.service.search;

import app.workplan.domain.shared.Role;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 科室和人员的搜索: some dozens of names a bureau, read in one statement and compared here. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class NameQueries {

    private static final String[] BUSINESS = Arrays.stream(Role.values())
            .filter(Role::isBusiness)
            .map(Role::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    /** 科室 with alias and former name, 人员 with title; all words must occur in the names of one of them. */
    List<SearchHit> find(Scope scope, SearchWords words) {
        return jdbc
                .sql(SearchSql.NAMES)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("business", BUSINESS)
                .query(RecordRows.of(Named.class))
                .list()
                .stream()
                .filter(named -> named.answersTo(words))
                .map(named -> named.hit(words))
                .toList();
    }

    private record Named(
            SearchKind kind,
            long id,
            String name,
            String bureau,
            @Nullable Long departmentId,
            @Nullable String department,
            @Nullable String role,
            @Nullable LocalDate validTo,
            @Nullable String others) {

        boolean answersTo(SearchWords words) {
            return words.words().stream().allMatch(word -> allNames().anyMatch(one -> SearchMarks.isIn(one, word)));
        }

        private Stream<String> allNames() {
            return Stream.concat(Stream.of(name), otherNames());
        }

        private Stream<String> otherNames() {
            Stream<String> aliases = others == null ? Stream.of() : others.lines();
            return role == null ? aliases : Stream.concat(aliases, Stream.of(role));
        }

        /** Of several aliases those that were meant. */
        SearchHit hit(SearchWords words) {
            String meant = otherNames()
                    .filter(one -> words.words().stream().anyMatch(word -> SearchMarks.isIn(one, word)))
                    .collect(Collectors.joining("\n"));
            return new SearchHit(
                    kind,
                    id,
                    null,
                    null,
                    bureau,
                    null,
                    null,
                    name,
                    null,
                    null,
                    department,
                    departmentId,
                    validTo,
                    null,
                    false,
                    role == null ? meant : role);
        }
    }
}
