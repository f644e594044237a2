package app.workplan.service.demo;

import java.util.List;

/** 示范用语: sentences for the history; the same salt always picks the same one. */
record DemoPhrases(
        Stages progress,
        List<String> problems,
        List<String> nextSteps,
        List<String> returnReasons,
        List<String> evidence,
        List<String> suspendBasis,
        List<String> occurrenceNotes,
        List<String> extensionReasons,
        List<String> extensionOpinions,
        List<String> amendmentBasis) {

    record Stages(List<String> start, List<String> middle, List<String> late, List<String> done) {}

    static DemoPhrases load() {
        return DemoSeed.read("history-phrases.json", DemoPhrases.class);
    }

    /** What a report says at that percent. */
    String report(int percent, int salt) {
        List<String> stage = percent < 30 ? progress.start() : percent < 75 ? progress.middle() : progress.late();
        return pick(stage, salt);
    }

    static String pick(List<String> sentences, int salt) {
        String sentence = sentences.get(Math.floorMod(salt, sentences.size()));
        return sentence.replace("{n}", String.valueOf(3 + Math.floorMod(salt / 7, 9)));
    }
}
