"""Whether two spellings name the same person or organization: letters, words, sounds, pairs, verdict.

`same.same_name` is the answer; the steps to it are one module each. Each word of the shorter name must find a partner in the
longer one, and the doubts about the pairs must stay small. What a word may be is data (`data/names/`).
"""
