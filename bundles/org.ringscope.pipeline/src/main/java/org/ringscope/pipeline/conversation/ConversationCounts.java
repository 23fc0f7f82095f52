package org.ringscope.pipeline.conversation;

/**
 * Conversations told apart.
 *
 * @param tcp TCP conversations; ports used again for another connection make another one
 * @param udp UDP conversations
 * @param untracked headers of further conversations, for which there was no room; 0 = the counts are exact
 */
public record ConversationCounts(long tcp, long udp, long untracked) {}
