package app.workplan.domain.task;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;

/**
 * 岗位次数: how often one post (岗位), such as 主要负责人 or 分管领导, has to carry out a duty in each period.
 *
 * @param post as the office calls it
 * @param count at least 1
 */
public record PostQuota(String post, int count) {

    /** Longest name of a post, in characters. */
    public static final int MAX_POST = 30;

    /** @throws RuleViolation when the post has no name, too long a name, or a count that is not 1–99 */
    public PostQuota {
        post = post.strip();
        if (post.isEmpty()) {
            throw new RuleViolation("recurrence.postMissing");
        }
        if (Characters.count(post) > MAX_POST) {
            throw new RuleViolation("recurrence.postTooLong", MAX_POST);
        }
        if (count < 1 || count > Recurrence.MOST_TIMES) {
            throw new RuleViolation("recurrence.postCount", Recurrence.MOST_TIMES);
        }
    }
}
