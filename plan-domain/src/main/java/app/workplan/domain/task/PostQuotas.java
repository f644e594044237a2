package app.workplan.domain.task;

import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;

/** 各岗位的次数 of a recurring duty, in order; empty where it does not matter who carries it out. */
@Embeddable
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class PostQuotas {

    /** So many posts at most. */
    public static final int MOST = 6;

    @Column(name = "posts")
    private String[] posts = {};

    @Column(name = "post_counts")
    private Integer[] counts = {};

    /** @throws RuleViolation when there are too many, or a post is named twice */
    public PostQuotas(Collection<PostQuota> quotas) {
        if (quotas.size() > MOST) {
            throw new RuleViolation("recurrence.tooManyPosts", MOST);
        }
        this.posts = quotas.stream().map(PostQuota::post).toArray(String[]::new);
        this.counts = quotas.stream().map(PostQuota::count).toArray(Integer[]::new);
        if (List.of(posts).stream().distinct().count() < posts.length) {
            throw new RuleViolation("recurrence.postTwice");
        }
    }

    static PostQuotas none() {
        return new PostQuotas(List.of());
    }

    /** In their order. */
    public List<PostQuota> list() {
        return IntStream.range(0, posts.length)
                .mapToObj(i -> new PostQuota(posts[i], counts[i]))
                .toList();
    }

    public boolean isEmpty() {
        return posts.length == 0;
    }

    /** All of them together. */
    public int total() {
        return list().stream().mapToInt(PostQuota::count).sum();
    }

    /** The quota of that post. */
    public Optional<PostQuota> of(String post) {
        return list().stream().filter(one -> one.post().equals(post)).findFirst();
    }

    /** The names alone, as a refusal tells them. */
    public String names() {
        return String.join(", ", posts);
    }

    /** As the audit trail keeps them. */
    @Override
    public String toString() {
        return list().stream().map(one -> one.post() + " " + one.count()).collect(Collectors.joining(", "));
    }
}
